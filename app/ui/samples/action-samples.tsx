import { useWords } from '#app/i18n/use-words'

import { Button } from '../button'
import { ErrorSummary } from '../error-summary'
import { LinkButton } from '../link-button'

export function ActionSamples() {
  const { t } = useWords('style')
  return (
    <p>
      <Button type="button">{t('action.send')}</Button>
      <Button type="button" kind="secondary">
        {t('action.back')}
      </Button>
      <Button type="button" kind="danger">
        {t('action.erase')}
      </Button>
      <Button type="button" disabled>
        {t('action.off')}
      </Button>
      <LinkButton to="#actions">{t('action.start')}</LinkButton>
      <LinkButton to="#actions" kind="secondary">
        {t('long')}
      </LinkButton>
    </p>
  )
}

export function ErrorSummarySample() {
  const { t } = useWords('style')
  const problems = [
    { field: 'led_wrong', text: t('choice.error') },
    { field: 'share', text: t('field.shareError') },
    { field: 'short_story', text: t('story.error', { count: 40 }) },
  ]
  return <ErrorSummary answers problems={problems} focus={false} />
}
