import { useWords } from '#app/i18n/use-words'
import { Heading } from '#app/ui/heading'
import { RespondentFrame } from '#app/respond/respondent-frame'

/** A link that has ended, was taken back, or never was. */
export function LookOver() {
  const { t } = useWords('preview')
  return (
    <RespondentFrame>
      <Heading level={1}>{t('over.title')}</Heading>
      <p className="lead">{t('over.text')}</p>
      <p>{t('over.next')}</p>
    </RespondentFrame>
  )
}
