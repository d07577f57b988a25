"""Internet domains as evidence: whose a website or an e-mail address is, and which belong to everybody."""

from __future__ import annotations

import re
from typing import Final

from exhibitplanner.matching.word_lists import word_set

_HOST: Final = re.compile(r"^(?:[a-z][a-z0-9+.-]*:)?(?://)?(?:[^/@\s]*@)?([^/:?#\s]+)", re.IGNORECASE)
_SECOND_LEVEL: Final = word_set("co com or org go gov re ac ne net edu mil pe ind ltd plc biz info waw")
# free mail
_FREE_MAIL: Final = word_set(
    "gmail.com googlemail.com naver.com hanmail.net daum.net kakao.com nate.com hotmail.com outlook.com live.com"
    " msn.com yahoo.com yahoo.co.kr yahoo.co.jp yahoo.de yahoo.fr icloud.com me.com aol.com gmx.de gmx.net gmx.com"
    " web.de t-online.de freenet.de mail.ru yandex.ru yandex.com ukr.net i.ua bk.ru wp.pl o2.pl onet.pl onet.eu"
    " op.pl poczta.onet.pl interia.pl interia.eu tlen.pl gazeta.pl vp.pl poczta.pl seznam.cz centrum.cz email.cz"
    " azet.sk zoznam.sk freemail.hu citromail.hu qq.com 163.com 126.com protonmail.com proton.me zoho.com"
    " orange.fr free.fr wanadoo.fr laposte.net libero.it virgilio.it korea.kr empal.com dreamwiz.com paran.com"
    " chol.com lycos.co.kr"
)
# pages on somebody else's site
_LENT_PAGES: Final = word_set(
    "facebook.com linkedin.com instagram.com youtube.com twitter.com x.com blogspot.com wordpress.com wixsite.com"
    " weebly.com tistory.com google.com notion.site github.io modoo.at cafe24.com alibaba.com made-in-china.com"
    " ec21.com allegro.pl"
)


def own_domain(address: str | None) -> str | None:
    """The domain that a website's address, a host or an e-mail address says is somebody's own; None for everybody's."""
    host = _HOST.match(address.strip()) if address else None
    if host is None:
        return None
    labels = host[1].casefold().rstrip(".").removeprefix("www.").split(".")
    if len(labels) < 2:
        return None
    deep = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL
    domain = ".".join(labels[-3 if deep else -2 :])
    return None if domain in _FREE_MAIL or domain in _LENT_PAGES else domain
