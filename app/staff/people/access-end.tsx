import { formatDate } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { TextInput } from '#app/ui/text-input'

export interface AccessEndProps {
  id: string
  name: string
  /** The last day as it is kept, and as it was typed; empty for none. */
  lastDay: string
  typedDay: string
  error: string | undefined
}

/** The last day on which a consultant sees findings. */
export function AccessEnd({ id, name, lastDay, typedDay, error }: AccessEndProps) {
  const { t, lang } = useWords('packs')
  const now = lastDay === '' ? t('end.never') : t('end.now', { day: formatDate(lang, lastDay) })
  return (
    <form className="person-part" method="post" action={paths.person(id)} noValidate>
      <Heading level={2}>{t('end.title')}</Heading>
      <p>{t('end.text', { name })}</p>
      <p>{now}</p>
      <input type="hidden" name="before" value={lastDay} />
      <TextInput
        name="lastDay"
        type="date"
        optional
        label={t('end.day')}
        hint={t('end.hint')}
        value={typedDay}
        error={error}
      />
      <Button kind="secondary" name="do" value="access-end">
        {t('end.save')}
      </Button>
    </form>
  )
}
