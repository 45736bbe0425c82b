import { useWords } from '#app/i18n/use-words'
import { Checkboxes } from '#app/ui/checkboxes'
import { Notice } from '#app/ui/notice'

interface LastSecondProps {
  id: string
  name: string
  /** Who would be left without a second person. */
  staying: string
  error: string | undefined
}

/** What follows where the last one goes who could look at what another does. */
export function LastSecond({ id, name, staying, error }: LastSecondProps) {
  const { t } = useWords('people')
  return (
    <>
      <Notice kind="warning" title={t('secondLeaves.title', { name })}>
        <p>{t('secondLeaves.text', { staying })}</p>
        <p>{t('secondLeaves.told')}</p>
      </Notice>
      <Checkboxes
        name="even"
        id={id}
        label={t('secondLeaves.label')}
        options={[{ value: 'yes', text: t('secondLeaves.even') }]}
        error={error}
      />
    </>
  )
}
