import type { ReleaseFile } from '#surveys/findings/release'

import { addOther, cellIn, giveCountry, lineIn, move, raise, tableIn, the } from './change-release'

export type Broken = [string, string, (release: ReleaseFile) => unknown]

/** What was done to a correct release, the rule that it breaks and where, and how it was done. */
export const broken: Broken[] = [
  [
    'one exact value',
    'not-rounded tables.fees.yes',
    (r) => (cellIn(tableIn(r, 'fees'), 'yes').n += 1),
  ],
  [
    'a negative number',
    'not-rounded tables.fees.yes',
    (r) => (cellIn(tableIn(r, 'fees'), 'yes').n = -5),
  ],
  ['half a person', 'not-rounded rows.area.africa', (r) => (the(r.rows.area?.[0]).base += 2.5)],
  [
    'a row hidden alone',
    'wrong-rows tables.fees by area',
    (r) => void tableIn(r, 'fees', 'area').rows?.shift(),
  ],
  [
    'a row twice',
    'wrong-rows tables.fees by area',
    (r) => {
      const { rows = [] } = tableIn(r, 'fees', 'area')
      rows.push(the(rows[0]))
    },
  ],
  [
    'a percentage with a decimal',
    'wrong-percentage tables.fees',
    (r) => (cellIn(tableIn(r, 'fees'), 'yes').pct = 51.3),
  ],
  [
    'a percentage where there should be none',
    'wrong-percentage tables.fees by area.latin_america',
    (r) => {
      cellIn(lineIn(r, 'fees', 'latin_america'), 'yes').pct = null
    },
  ],
  [
    'a base that differs between tables',
    'wrong-base tables.trust by area.africa',
    (r) => {
      const line = lineIn(r, 'trust', 'africa')
      line.base += 5
      cellIn(line, '1').n += 5
    },
  ],
  [
    'a base that is no sum',
    'not-additive tables.trust',
    (r) => (tableIn(r, 'trust').base = the(tableIn(r, 'trust').base) + 5),
  ],
  [
    'rows that are not the whole',
    'rows-not-additive tables.fees by area',
    (r) => {
      const line = lineIn(r, 'fees', 'africa')
      cellIn(line, 'yes').n += 5
      cellIn(line, 'no').n -= 5
    },
  ],
  [
    'countries that are not their region',
    'rows-not-additive tables.fees by home.africa',
    (r) => {
      const line = lineIn(r, 'fees', 'KE', 'home')
      cellIn(line, 'yes').n += 5
      cellIn(line, 'no').n -= 5
    },
  ],
  [
    'a no answer that differs between options',
    'shared-cell-differs tables.needs.tests',
    (r) => {
      const line = tableIn(r, 'needs.tests')
      cellIn(line, 'noAnswer').n += 5
      cellIn(line, 'no').n -= 5
      raise(r, 'needs.tests', 'noAnswer', 'no')
    },
  ],
  [
    'an answer to a question that must be answered left out',
    'impossible-answer tables.why',
    (r) => {
      const line = tableIn(r, 'why')
      cellIn(line, 'noAnswer').n += 5
      cellIn(line, 'cost').n -= 5
      raise(r, 'why', 'noAnswer', 'cost')
    },
  ],
  [
    'an exclusive option chosen by more than are left',
    'choices-broken tables.needs.care by area.latin_america',
    (r) => {
      const line = lineIn(r, 'needs.none', 'latin_america')
      const no = cellIn(line, 'no').n
      move(r, 'needs.none', 'no', 'yes', no)
    },
  ],
  [
    'more first places than people',
    'ranks-broken tables.order.pay',
    (r) => move(r, 'order.pay', 'not_ranked', '1', 5),
  ],
  [
    'a follow-up that its trigger did not call',
    'wrong-base tables.why',
    (r) => {
      tableIn(r, 'why').base = (tableIn(r, 'why').base ?? 0) + 5
      cellIn(tableIn(r, 'why'), 'far').n += 5
    },
  ],
  [
    'a mean that does not follow',
    'wrong-stats tables.trust',
    (r) => (the(tableIn(r, 'trust').stats).mean += 0.1),
  ],
  ['a mean left out', 'wrong-stats tables.trust', (r) => delete tableIn(r, 'trust').stats],
  ['a country row below its base', 'row-below-base rows.home.TZ', (r) => giveCountry(r)],
  [
    'a member that stands alone too',
    'member-published rows.area.otherOrNotStated',
    (r) => {
      addOther(r, ['africa'])
    },
  ],
  [
    'a member nobody knows',
    'unknown-member rows.area.otherOrNotStated',
    (r) => addOther(r, ['atlantis']),
  ],
  [
    'an unknown question',
    'unknown-table tables.dreams',
    (r) => {
      r.tables.push({ ...tableIn(r, 'fees'), id: 'dreams', question: 'dreams' })
    },
  ],
  [
    'a question by itself',
    'wrong-table tables.age by age',
    (r) => {
      r.tables.push({ ...tableIn(r, 'fees', 'age'), id: 'age', question: 'age', kind: 'single' })
    },
  ],
  [
    'countries finer than their rows',
    'wrong-cells tables.home',
    (r) => {
      tableIn(r, 'home').options?.push({ code: 'BR', n: 0, pct: 0 })
    },
  ],
  [
    'a table by a breakdown nobody published',
    'wrong-table tables.fees by moon',
    (r) => {
      r.tables.push({ ...tableIn(r, 'fees', 'area'), breakdown: 'moon' })
    },
  ],
  [
    'cells in another order',
    'wrong-cells tables.fees',
    (r) => void tableIn(r, 'fees').options?.reverse(),
  ],
  ['a cell left out', 'wrong-cells tables.fees', (r) => void tableIn(r, 'fees').options?.pop()],
  ['a table twice', 'table-twice tables.fees', (r) => void r.tables.push(tableIn(r, 'fees'))],
  [
    'an option without the others',
    'part-missing tables.needs.care',
    (r) => {
      r.tables = r.tables.filter(({ id }) => id !== 'needs.tests')
    },
  ],
  [
    'rows without the whole',
    'overall-missing tables.fees by area',
    (r) => {
      r.tables = r.tables.filter((table) => !(table.id === 'fees' && table.breakdown === null))
    },
  ],
  [
    'a follow-up without its trigger',
    'trigger-missing tables.why',
    (r) => {
      r.tables = r.tables.filter(({ id }) => id !== 'fees')
    },
  ],
  ['another kind', 'wrong-table tables.fees', (r) => (tableIn(r, 'fees').kind = 'scale')],
  ['only some ways of answering', 'wrong-method method', (r) => void r.method.modes?.pop()],
  ['other dates', 'wrong-method method', (r) => (r.method.closed = '2026-03-02')],
  [
    'regions that are not published',
    'wrong-method method',
    (r) => void r.method.regions.push('moon'),
  ],
  ['more countries than the rows name', 'wrong-method method', (r) => (r.method.countries = 60)],
  ['no number of countries', 'wrong-method method', (r) => delete r.method.countries],
  [
    'another wording',
    'wrong-wording wording',
    (r) => (the(r.wording.en).texts['fees.text'] = 'Did you earn?'),
  ],
  ['a version nobody froze', 'unknown-version versions', (r) => (r.versions = ['0'.repeat(64)])],
  ['another survey', 'other-survey survey', (r) => (r.survey = 'b-survey')],
  [
    'a message in no language',
    'wrong-form messages.xx',
    (r) => {
      Object.assign(r.messages, { xx: 'Hello' })
    },
  ],
  [
    'a quote on a question nobody asked',
    'wrong-quote quotes.0',
    (r) => {
      r.quotes.push({ question: 'dreams', text: 'I dream.', lang: 'en' })
    },
  ],
  [
    'a quote with a country',
    'quote-too-close quotes.0',
    (r) => {
      const attribute = { question: 'home', code: 'KE' }
      r.quotes.push({ question: 'story', text: 'It rained.', lang: 'en', attribute })
    },
  ],
  [
    'a quote of a region and an answer that few share',
    'quote-too-close quotes.0',
    (r) => {
      const attribute = { question: 'age', code: 'old' }
      r.quotes.push({
        question: 'story',
        text: 'It rained.',
        lang: 'en',
        region: 'latin_america',
        attribute,
      })
    },
  ],
]
