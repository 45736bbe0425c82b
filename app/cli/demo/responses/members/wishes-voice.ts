import { likely, offered, several } from '../likely'
import type { Deck } from '../text-deck'
import type { Voice } from '../write-answers'
import type { Year } from './years'

/** What the network should do, and what they say in their own words. */
export function wishesVoice(deck: Deck): Voice<Year> {
  return {
    network_priorities: ({ who: { lostFunder, pressure, lang, size }, question, dice }) =>
      several(
        dice,
        offered(question, {
          ...{ law: likely(-1 + pressure * 1.6), funders: lostFunder ? 0.7 : 0.45, support: 0.36 },
          ...{ exchange: 0.3, languages: lang === 'en' ? 0.1 : 0.4, evidence: 0.2 },
          ...{ leaders: likely(-0.7 - size * 0.3), forums: 0.2, recovery: 0.16 },
        }),
        { atMost: 3 },
      ),
    quote_consent: ({ dice }) => (dice.falls(0.66) ? 'yes' : 'no'),
    law_text: ({ who: { lang, law, wave }, dice }) =>
      dice.falls(0.6) ? deck(lang, `law_text.${law}.${wave}`) : undefined,
    network_text: ({ who: { lang, wave }, dice }) =>
      dice.falls(0.36) ? deck(lang, `network_text.${wave}`) : undefined,
  }
}
