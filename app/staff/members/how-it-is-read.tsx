import { encodings } from '#app/formats/encoding/encodings'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Disclosure } from '#app/ui/disclosure'
import { Select } from '#app/ui/select'

import { delimiterWords } from './delimiter-word'
import type { UploadView } from './upload-view'

interface HowItIsReadProps {
  id: string
  view: UploadView
  asked: { as: string; parted: string }
}

/** To read the same file in another way, where its names do not look right. */
export function HowItIsRead({ id, view, asked }: HowItIsReadProps) {
  const { t } = useWords('members')
  const codes = view.kind === 'problems' ? view.problems.map(({ code }) => code) : []
  if (codes.some(hopeless)) return null
  const open = codes.some((code) => mendable.includes(code))
  return (
    <Disclosure summary={t('reading.other')} open={open}>
      <form action={paths.memberUpload(id)}>
        <Select
          name="as"
          label={t('reading.choose')}
          hint={t('reading.hint')}
          value={asked.as}
          blank={t('reading.recognise')}
          options={encodings.map((value) => ({ value, text: t(`encodings.${value}`) }))}
        />
        <Select
          name="parted"
          label={t('reading.chooseParted')}
          value={asked.parted}
          blank={t('reading.recognise')}
          options={delimiterWords.map((value) => ({ value, text: t(`delimiters.${value}`) }))}
        />
        <Button kind="secondary">{t('reading.again')}</Button>
      </form>
    </Disclosure>
  )
}

/** Where reading it in another way is most likely to help. */
const mendable = ['encoding-mixed', 'encoding-unknown', 'one-cell']

/** What is no text stays none, however it is read. */
function hopeless(code: string): boolean {
  return code === 'spreadsheet' || code === 'no-text'
}
