import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { TextInput } from '#app/ui/text-input'

interface EndingProps {
  slug: string
  title: string
  error: string | undefined
}

/** Stops answering for a while. */
export function PauseForm({ slug }: { slug: string }) {
  const { t } = useWords('consultations')
  return (
    <form method="post" action={paths.consultation(slug)} className="ending">
      <Heading level={2}>{t('pause.title')}</Heading>
      <p>{t('pause.text')}</p>
      <Button kind="secondary" name="do" value="pause">
        {t('pause.go')}
      </Button>
    </form>
  )
}

/** Ends answering before the last day; cannot be undone, so the title is typed. */
export function CloseForm({ slug, title, error }: EndingProps) {
  const { t } = useWords('consultations')
  return (
    <form method="post" action={paths.consultation(slug)} className="ending" noValidate>
      <Heading level={2}>{t('close.title')}</Heading>
      <p>{t('close.text')}</p>
      <TypedName id="close-name" {...{ slug, title, error }} />
      <Button kind="danger" name="do" value="close">
        {t('close.go')}
      </Button>
    </form>
  )
}

/** Destroys keys and answers after the last day on which they may be kept. */
export function EraseForm({ slug, title, error }: EndingProps) {
  const { t } = useWords('consultations')
  return (
    <form method="post" action={paths.consultation(slug)} noValidate>
      <TypedName id="erase-name" {...{ slug, title, error }} />
      <Button kind="danger" name="do" value="erase">
        {t('erase.go')}
      </Button>
    </form>
  )
}

/** The title, as it is read here; or the short name, for a keyboard that lacks its letters. */
function TypedName({ id, slug, title, error }: EndingProps & { id: string }) {
  const { t } = useWords('consultations')
  return (
    <TextInput
      {...{ id, error }}
      name="typed"
      dir="auto"
      label={t('typed', { title })}
      hint={slug === title ? undefined : t('typedHint', { slug })}
    />
  )
}
