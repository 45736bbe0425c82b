/** Words and short forms with capitals that name nobody, folded. */
export const knownCapitals = new Set(
  (
    'i im ive id ill hiv aids prep pep art arv sti std sw swer lgbt lgbti lgbtq lgbtqi lgbtqia ngo ngos cbo un who tv' +
    ' covid sida vih mst pvvih its ist ong onu oms tar trt lgtb lgbtiq tds ts vih вич спид арт нко нпо оон воз зппп иппп лгбт' +
    ' лгбтк апав дкп пкп id ok mr mrs ms dr sms pdf god allah dios dieu jesus mama papa бог господь' +
    ' monday tuesday wednesday thursday friday saturday sunday mondays fridays saturdays sundays christmas ramadan easter' +
    ' english french spanish russian chinese portuguese arabic africa african africans asia asian asians europe european europeans' +
    ' america latin caribbean pacific afrique africain africaine africains asie asiatique europeen europeenne amerique' +
    ' caraibes africana africano europa europea europeo latina latino america caribe африка африке африки азия азии европа европе европы' +
    ' black muslim muslims christian christians hindu islam islamic global fund north south east west central nordic swedish model istanbul geneva' +
    ' convention protocol palermo vous usted ud uds вы вас вам ваш u'
  ).split(' '),
)
