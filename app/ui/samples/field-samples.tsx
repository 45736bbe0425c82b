import { useWords } from '#app/i18n/use-words'

import { FileInput } from '../file-input'
import { QrCode } from '../qr-code'
import { Select } from '../select'
import { TextInput } from '../text-input'
import { Textarea } from '../textarea'

export function TextSamples() {
  const { t } = useWords('style')
  return (
    <>
      <TextInput name="plain" label={t('field.plain')} />
      <TextInput name="filled" label={t('field.hinted')} hint={t('field.hint')} value={t('long')} />
      <TextInput
        name="share"
        label={t('field.share')}
        hint={t('field.shareHint')}
        error={t('field.shareError')}
        inputMode="decimal"
        value="140"
        unit="%"
        short
      />
      <TextInput name="unit" label={t('field.people')} unit={t('field.unit')} optional short />
      <TextInput name="off" label={t('field.off')} value={t('field.offValue')} disabled />
    </>
  )
}

export function FileSamples() {
  const { t } = useWords('style')
  return (
    <>
      <FileInput name="file" label={t('file.label')} hint={t('file.hint')} />
      <QrCode {...pattern} label={t('qr')} />
    </>
  )
}

// The three corner marks by which a camera finds such a square.
const pattern = { size: 21, path: 'M1 1h7v7h-7zM13 1h7v7h-7zM1 13h7v7h-7z' }

export function TextareaSamples() {
  const { t } = useWords('style')
  return (
    <>
      <Textarea name="story" label={t('story.label')} hint={t('story.hint')} max={2000} optional />
      <Textarea
        name="short_story"
        label={t('story.short')}
        error={t('story.error', { count: 40 })}
        value={t('text.lead')}
        max={40}
        rows={3}
      />
    </>
  )
}

export function SelectSamples() {
  const { t } = useWords('style')
  const options = Array.from({ length: 40 }, (_, place) => ({
    value: `option_${place + 1}`,
    text: t('select.option', { number: place + 1 }),
  }))
  const groups = [
    { text: t('select.first'), options: options.slice(0, 3) },
    { text: t('select.second'), options: options.slice(3, 6) },
  ]
  return (
    <>
      <Select name="forty" label={t('select.many')} options={options} value="option_12" />
      <Select
        name="grouped"
        label={t('select.grouped')}
        hint={t('select.hint')}
        error={t('select.error')}
        options={groups}
      />
      <Select name="locked" label={t('field.off')} options={options} optional disabled />
    </>
  )
}
