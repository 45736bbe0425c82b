import { useWords } from '#app/i18n/use-words'
import { Heading } from '#app/ui/heading'

const points = ['copies', 'apart', 'never', 'try', 'lost'] as const

/** What a key holder does with their file. */
export function FileCare() {
  const { t } = useWords('key-holders')
  return (
    <>
      <Heading level={2}>{t('file.title')}</Heading>
      <ul>
        {points.map((point) => (
          <li key={point}>{t(`file.${point}`)}</li>
        ))}
      </ul>
    </>
  )
}
