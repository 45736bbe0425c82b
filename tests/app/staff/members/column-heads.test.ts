import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { memberColumns } from '#app/operations/member-row'
import { columnHeads, columnsCalled } from '#app/staff/members/column-heads'

test.each(['en', 'fr', 'es', 'ru', 'zh', 'ar'])(
  'in %s a column may be called as pages call it',
  (lang) => {
    const file = readFileSync(`locales/${lang}/members.json`, 'utf8')
    const { fields } = JSON.parse(file) as { fields: Record<string, string> }
    const known = memberColumns.map((column) =>
      columnsCalled.get(fields[column]?.toLowerCase() ?? ''),
    )

    expect(known).toEqual(memberColumns)
  },
)

test('no word means two columns', () => {
  const heads = Object.values(columnHeads)
    .flatMap((listed) => listed.split(/[,\n]/))
    .map((head) => head.trim())
    .filter((head) => head !== '')

  expect(heads.filter((head, at) => heads.indexOf(head) !== at)).toEqual([])
})
