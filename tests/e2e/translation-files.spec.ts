import { readFile } from 'node:fs/promises'

import { translationFileName, writeTranslation } from '#app/formats/translations/translation-file'
import { mark } from '#app/operations/mark'
import { paths } from '#app/paths'

import { become, deskOf, planOn } from './support/desks'
import { network } from './support/network'
import { expect, test } from './support/test'

for (const format of ['xliff', 'po', 'xlsx'] as const) {
  test(`a file in ${format} goes out and comes back, and is refused text by text`, async ({
    page,
    javaScriptEnabled,
  }) => {
    const slug = `file-${format}-${javaScriptEnabled ? 'with' : 'without'}`
    await planOn(network.dataDir, slug)
    await become(page, 'Awa')
    await page.goto(paths.deskOf(slug, 'fr'))
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`a[href="${paths.deskFileOf(slug, 'fr', format)}"]`).press('Enter'),
    ])
    const take = async (from: string | Awaited<ReturnType<typeof fileOf>>) => {
      await page.goto(paths.deskImportOf(slug, 'fr'))
      await page.locator('[name=file]').setInputFiles(from)
      await page.getByRole('button', { name: 'Take the texts in' }).press('Enter')
    }
    await take(await file.path().then((path) => asNamed(path, file.suggestedFilename())))
    await expect(page.getByText('0 texts went in.')).toBeVisible()

    const changed = {
      title: 'Une autre enquête',
      'why.text': 'Vous dites « {{led}} » : pourquoi ?',
    }
    const older = { 'led.text': 'Who led?' }
    await take(await fileOf(slug, 'fr', format, { changed, older }))
    await expect(page.getByText('2 texts went in.')).toBeVisible()
    await expect(page.getByText('One was refused.')).toBeVisible()
    await expect(page.getByText('The English has changed since.')).toBeVisible()

    const broken = { title: 'Une dernière enquête', 'why.text': 'Pourquoi ?' }
    await take(await fileOf(slug, 'fr', format, { changed: broken, older: {} }))
    await expect(page.getByText('One text went in.')).toBeVisible()
    await expect(page.getByText('Missing: {{led}}.')).toBeVisible()
    await page.goto(paths.deskOf(slug, 'fr'))
    await expect(page.locator('[name="text-title"]')).toHaveValue('Une dernière enquête')
    await expect(page.locator('[name="text-why.text"]')).toHaveValue(changed['why.text'])
  })
}

async function asNamed(path: string, name: string) {
  return { name, mimeType: 'application/octet-stream', buffer: await readFile(path) }
}

interface Worked {
  /** Words that somebody wrote elsewhere. */
  changed: Record<string, string>
  /** English that the file still has, and the survey no longer. */
  older: Record<string, string>
}

/** A file that somebody worked on in a program of their own. */
async function fileOf(
  slug: string,
  lang: string,
  format: 'xliff' | 'po' | 'xlsx',
  { changed, older }: Worked,
) {
  const desk = await deskOf(network.dataDir, slug, lang)
  const texts = desk.texts.map((each) => {
    const text = changed[each.key] ?? each.text
    const source = older[each.key] ?? each.source
    const isOlder = source !== each.source
    return { ...each, source, text: isOlder ? `${text} !` : text, mark: mark(source) }
  })
  const buffer = Buffer.from(await writeTranslation(format, { ...desk, texts }))
  return { name: translationFileName(format, desk), mimeType: 'text/plain', buffer }
}
