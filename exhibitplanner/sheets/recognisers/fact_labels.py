"""Words that announce what a whole sheet shares: `Shipper`, `전시회`, `Hala`, `Ref No.`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from exhibitplanner.sheets.parsers.texts import key

_LABELS: Final = {
    "company": "company|company name|name of company|exhibitor|exhibitor name|exhibiting company|organisation|organization|"
    "업체명|회사명|소속|기업명|업체|회사|참가업체|참가업체명|참가기업|참가사|소속회사|상호|firma|nazwa firmy|wystawca|nazwa wystawcy|podmiot",
    "shipper": "shipper|exporter|sender|화주|송하인|nadawca|수출자|shipped by|consignor|shipper/exporter|seller|eksporter|발송인|송화인",
    "exhibition": "exhibition|fair|event|전시회|전시회명|targi|show|trade fair|exhibition name|행사명|전시명|wydarzenie|impreza",
    "hall": "hall|홀|hala|전시홀|hall no|전시관|pawilon|nr hali",
    "shipment": "shipment|shipment no|shipment ref|shipment reference|reference|reference no|reference number|운송번호|선적번호|ref|"
    "ref no|our ref|our reference|przesyłka|nr przesyłki|nr ref|nr referencyjny|관리번호|문서번호|참조번호|packing list no|p/l no|"
    "packing list number|포장명세서 번호|nr listy pakowej|consignment no",
    "invoice": "invoice no|invoice no & date|invoice no and date|invoice number and date|송장번호 및 일자|nr i data faktury|invoice number|invoice|inv no|commercial invoice no|송장번호|송장 번호|인보이스 번호|인보이스번호|nr faktury|faktura nr|numer faktury",
    "forwarder": "forwarder|freight forwarder|forwarding agent|carrier|운송사|운송업체|포워더|물류사|물류업체|spedytor|przewoźnik|firma spedycyjna",
    "waybill": "b/l no|b/l|b/l number|bl no|bill of lading|bill of lading no|awb|awb no|hawb no|mawb no|air waybill|air waybill no|waybill no|cmr|cmr no|"
    "선하증권번호|선하증권|운송장번호|운송장|항공운송장|nr listu przewozowego|list przewozowy|konosament|nr konosamentu",
    "mode": "mode of transport|transport mode|means of transport|shipping method|shipped by sea/air|운송방법|운송수단|운송구분|운송형태|"
    "rodzaj transportu|środek transportu|sposób transportu",
    "loading": "port of loading|pol|place of loading|port of departure|airport of departure|선적항|선적지|출발항|출발공항|port załadunku|miejsce załadunku",
    "discharge": "port of discharge|pod|port of arrival|airport of destination|final destination|도착항|양하항|목적지|도착공항|port wyładunku|miejsce przeznaczenia",
}
FACT_LABELS: Final = {key(label): name for name, labels in reversed(_LABELS.items()) for label in labels.split("|")}
"""The name of a fact by its folded label; what is named first in `_LABELS` wins."""


def are_labels_and_values(texts: list[str], is_heading: Callable[[str], bool]) -> bool:
    """`Company`, `KAI`, `Hall`, `E`: what two tables below it share, or each of them."""
    labels, values = texts[::2], texts[1::2]
    pairs = len(texts) > 2 and len(labels) == len(values)
    return pairs and all(key(text) in FACT_LABELS for text in labels) and not any(map(is_heading, values))
