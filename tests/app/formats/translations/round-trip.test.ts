import { strFromU8 } from 'fflate'
import { expect, test } from 'vitest'

import { translationFormats } from '#app/formats/translations/formats'
import {
  readTranslation,
  translationFileName,
  writeTranslation,
} from '#app/formats/translations/translation-file'
import { mark } from '#app/operations/mark'
import { judgeImport } from '#surveys/translation/judge-import'

import { must } from '../../operations/answering'
import { aSheet, hardWords } from './some-texts'

const cases = translationFormats.flatMap((format) =>
  Object.keys(hardWords).map((language) => [format, language] as const),
)
const expected = (language: string) => ({ slug: 'a-survey', language, mark })

test.each(cases)('%s gives back every text in %s as it was', async (format, language) => {
  const sheet = aSheet(language)
  const bytes = await writeTranslation(format, sheet)

  const read = must(readTranslation(bytes, expected(language)))

  expect(read.map(({ key, text }) => [key, text])).toEqual(
    sortedAs(format, sheet.texts).map(({ key, text }) => [key, text]),
  )
})

test.each(cases)(
  '%s in %s brings nothing new where nobody worked on it',
  async (format, language) => {
    const { texts, ...sheet } = aSheet(language)
    const stamped = texts.map((text) =>
      text.state === 'stale' ? { ...text, madeFrom: 'older' } : { ...text, madeFrom: text.mark },
    )
    const bytes = await writeTranslation(format, { ...sheet, texts: stamped })

    const { accepted, refused } = judgeImport(
      stamped,
      language,
      must(readTranslation(bytes, expected(language))),
    )

    expect(accepted).toEqual([])
    // The file of the catalogue says itself that it was made from older English.
    expect(refused.map(({ key }) => key)).toEqual(format === 'json' ? ['why.options.a'] : [])
  },
)

test.each(translationFormats)('the same texts give the same bytes of %s', async (format) => {
  const sheet = aSheet('ar')

  expect(await writeTranslation(format, sheet)).toEqual(await writeTranslation(format, sheet))
})

test.each(translationFormats)('%s of another English is known by its source', async (format) => {
  const sheet = aSheet('fr')
  const texts = sheet.texts.map((text) => ({ ...text, madeFrom: text.mark }))
  const bytes = await writeTranslation(format, { ...sheet, texts })

  const read = must(readTranslation(bytes, expected('fr')))
  const changed = texts.map((text) => ({ ...text, text: '', mark: mark(`${text.source} New.`) }))
  const { refused } = judgeImport(changed, 'fr', read)

  expect(new Set(refused.map(({ problems }) => problems[0]?.code))).toEqual(
    new Set(['source-changed']),
  )
  expect(refused).toHaveLength(4)
})

test('files are called after the survey, that of the catalogue after its language', () => {
  const named = translationFormats.map((format) => translationFileName(format, aSheet('zh')))

  expect(named).toEqual(['zh.json', 'a-survey-zh.xlf', 'a-survey-zh.po', 'a-survey-zh.xlsx'])
})

test('places are parts of their own in XLIFF, and cannot be taken out', async () => {
  const written = strFromU8(await writeTranslation('xliff', aSheet('fr')))

  expect(written).toContain('<ph id="1" canDelete="no" equiv="led" disp="{{led}}"/>')
  expect(written).toContain('<ph id="2" canDelete="no" equiv="led" disp="{{ led }}"/>')
  expect(written).toContain('state="translated" subState="soundings:machine"')
  expect(written).toContain('<note category="page">Why &amp; “how”</note>')
})

function sortedAs(format: string, texts: ReturnType<typeof aSheet>['texts']) {
  return format === 'json' ? texts.toSorted((one, other) => (one.key < other.key ? -1 : 1)) : texts
}
