import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { FileInput } from '#app/ui/file-input'
import { Heading } from '#app/ui/heading'

import { StackField } from './stack-field'
import { sheetFields } from './typed-sheet'

/** Sheets of another day or of somebody else, laid to those of this page. */
export function AddStack({ slug, stack }: { slug: string; stack: string }) {
  const { t } = useWords('entry')
  return (
    <>
      <Heading level={2}>{t('stack.add')}</Heading>
      <form method="post" action={paths.entryOf(slug)} encType="multipart/form-data" noValidate>
        <StackField stack={stack} />
        <FileInput
          name={sheetFields.file}
          label={t('stack.file')}
          hint={t('stack.fileHint')}
          accept=".json,application/json"
        />
        <Button kind="secondary" name={sheetFields.turn} value="add">
          {t('stack.addGo')}
        </Button>
      </form>
    </>
  )
}
