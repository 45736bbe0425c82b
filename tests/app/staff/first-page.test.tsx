import { expect, test } from 'vitest'

import { paths } from '#app/paths'
import { FirstPage } from '#app/staff/first-page'
import type { OwnWay } from '#app/staff/own-ways'
import type { Attention } from '#app/staff/what-waits'

import { show } from '../ui/show'

test.each([
  ['en', 1, '1 request waits for your decision.'],
  ['en', 3, '3 requests wait for your decision.'],
  ['fr', 1, '1 demande attend votre décision.'],
  ['es', 2, '2 solicitudes esperan su decisión.'],
  ['ru', 1, '1 запрос ждёт вашего решения.'],
  ['ru', 3, '3 запроса ждут вашего решения.'],
  ['ru', 5, '5 запросов ждут вашего решения.'],
  ['zh', 2, '有 2 项申请等待您决定。'],
  ['ar', 2, 'طلبان ينتظران قراركم.'],
])('in %s what waits is counted as one counts: %i', (lang, count, sentence) => {
  expect(pageWith({ code: 'requests', facts: { count } }, lang)).toContain(sentence)
})

test.each([
  ['en', 1, '1 comment on “Dues” waits to be read.'],
  ['ru', 2, '2 комментария к «Dues» ещё не прочитаны.'],
  ['zh', 2, '“Dues”有 2 条意见待阅读。'],
])('in %s comments are counted beside the title: %i', (lang, count, sentence) => {
  const facts = { count, title: 'Dues' }

  expect(pageWith({ code: 'comments-wait', facts }, lang)).toContain(sentence)
})

test('whoever is here for one thing is told of that thing, and of nothing that waits', () => {
  const log = { to: paths.log(), what: 'log' as const, number: 3, broken: undefined }
  const findings = { to: paths.packs(), what: 'findings' as const, number: 1 }
  const rest = { fourEyes: true, attention: [], open: [], development: false }
  const pageFor = (ways: OwnWay[]) => show(<FirstPage {...rest} ways={ways} />, 'en')

  expect(pageFor([log])).toContain('What staff did here, and whether anything in the log')
  expect(pageFor([findings])).toContain('The findings that you may read and take away.')
  expect(pageFor([log]) + pageFor([findings])).not.toContain('What waits for you')
  expect(pageFor([])).toContain('What waits for you')
})

function pageWith(waits: Pick<Attention, 'code' | 'facts'>, lang: string): string {
  const attention = [{ ...waits, to: paths.requests(), when: 'now' as const }]
  const rest = { fourEyes: true, open: [], ways: [], development: false }
  return show(<FirstPage {...rest} attention={attention} />, lang)
}
