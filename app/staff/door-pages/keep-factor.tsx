import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { TextInput } from '#app/ui/text-input'

interface KeepFactorProps {
  left: number
  required: boolean
  error: string | undefined
}

/** For whoever has a second step: new recovery codes, and the way back. */
export function KeepFactor({ left, required, error }: KeepFactorProps) {
  const { t } = useWords('sign-in')
  return (
    <>
      <Heading level={2}>{t('factor.renew')}</Heading>
      <p>{t('factor.left', { count: left })}</p>
      <p>{t('factor.renewText')}</p>
      <form method="post">
        <Button name="do" value="renew">
          {t('factor.renewGo')}
        </Button>
      </form>
      <Heading level={2}>{t('factor.end')}</Heading>
      <p>{t(required ? 'factor.endRequired' : 'factor.endText')}</p>
      <form method="post">
        <TextInput
          name="present"
          type="password"
          label={t('factor.endPassword')}
          error={error}
          autoComplete="current-password"
        />
        <Button kind="danger" name="do" value="end">
          {t('factor.endGo')}
        </Button>
      </form>
    </>
  )
}
