import { useWords } from '#app/i18n/use-words'
import { Notice } from '#app/ui/notice'

interface SecondPersonProps {
  second: boolean
  deciders: string[]
}

/** Who looks at it besides; or, visibly, that nobody does. */
export function SecondPerson({ second, deciders }: SecondPersonProps) {
  const { t } = useWords('requests')
  if (!second)
    return (
      <Notice kind="warning" title={t('aloneTitle')}>
        {t('alone')}
      </Notice>
    )
  if (deciders.length === 0)
    return (
      <Notice kind="warning" title={t('nobodyElseTitle')}>
        {t('nobodyElse')}
      </Notice>
    )
  return <Notice title={t('secondTitle')}>{t('second', { names: deciders })}</Notice>
}
