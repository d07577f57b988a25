"""Given names by which the owner's name is known behind a small firm's sign; folded."""

from __future__ import annotations

from typing import Final

from exhibitplanner.matching.word_lists import word_set

# Poland's commonest, then those of neighbours whose small firms are named so too
GIVEN_NAMES: Final = word_set(
    "adam adrian agata agnieszka aleksander aleksandra alicja andrzej aneta anna antoni arkadiusz artur barbara"
    " bartlomiej bartosz beata bogdan boguslaw bozena cezary czeslaw damian daniel danuta dariusz dawid dominik"
    " dorota edward elzbieta emilia ewa ewelina filip franciszek gabriela grazyna grzegorz halina hanna helena"
    " henryk irena ireneusz iwona izabela jacek jadwiga jakub jan janina janusz jaroslaw jerzy joanna jolanta"
    " jozef julia justyna kamil karol karolina katarzyna kazimierz kinga konrad krystian krystyna krzysztof leszek"
    " lidia lukasz maciej magdalena malgorzata marcin marek maria marian mariola mariusz marta marzena mateusz"
    " michal mieczyslaw milosz miroslaw monika natalia norbert olga patrycja patryk pawel piotr przemyslaw"
    " radoslaw rafal renata robert roman ryszard sebastian slawomir stanislaw stefan sylwester sylwia szymon"
    " tadeusz teresa tomasz urszula waldemar wanda wieslaw wieslawa wiktor witold wladyslaw wlodzimierz wojciech"
    " zbigniew zdzislaw zenon zofia zuzanna zygmunt"
    " alessandro andrea antonio francesco giovanni giuseppe lorenzo luca marco mario massimo paolo pietro"
    " raffaello stefano frank hans heinz helmut jurgen karl klaus manfred peter rolf thomas uwe werner wolfgang"
    " jiri josef karel milan miroslav pavel petr tomas vaclav vladimir zdenek"
)
