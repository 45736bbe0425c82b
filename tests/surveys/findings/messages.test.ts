import { expect, test } from 'vitest'

import type { Language } from '#surveys/definition/survey'
import { messageWarnings } from '#surveys/findings/messages'

test.each<[Language, string, string[]]>([
  ['en', 'Only 3 of 400 said so.', ['3']],
  ['en', 'Only three said so, and nineteen did not.', ['three', 'nineteen']],
  ['en', 'Only ٣ said so.', ['3']],
  ['en', 'Twenty-two, 20, 400, 1,000, 1 000, 5 % and 2026 are no few.', []],
  ['en', 'We freighten nobody.', []],
  ['fr', 'Seules douze personnes le disent.', ['douze']],
  ['es', 'Solo dos lo dicen; dieciséis no.', ['dos', 'dieciséis']],
  ['ru', 'Так сказали лишь три человека из двенадцати.', ['три', 'двенадцати']],
  ['ru', 'Так сказали двенадцать.', ['двенадцать']],
  ['zh', '只有三个人这样说，十二位没有。', ['三', '十二']],
  ['zh', '二十个人，第三位。', []],
])('in %s “%s” names %j', (lang, text, found) => {
  expect(messageWarnings({ [lang]: text })).toEqual(
    found.map((each) => ({ code: 'message-number', lang, found: each })),
  )
})
