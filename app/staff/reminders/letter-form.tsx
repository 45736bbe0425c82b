import { ownName } from '#app/i18n/own-name'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { TextInput } from '#app/ui/text-input'
import { Textarea } from '#app/ui/textarea'

import { useInLanguage } from '../consultations/in-language'
import { useReminderProblems } from './reminder-problem'
import type { RemindersView } from './reminders-view'
import { StandIn } from './stand-in'

/** One text, ready to be copied or worded anew. */
export function LetterForm({ slug, letter, typed, problems }: RemindersView) {
  const { t } = useWords('reminders')
  const inLanguage = useInLanguage()
  const { lang, revision } = letter
  const { textOf } = useReminderProblems(problems, ownName(lang))
  const { subject, text } = typed ?? letter
  return (
    <form method="post" action={paths.remindersOf(slug, { text: lang })} noValidate>
      <Heading level={2}>{t('chosen', { name: inLanguage(lang) })}</Heading>
      <StandIn letter={letter} />
      <input type="hidden" name="lang" value={lang} />
      <input type="hidden" name="revision" value={revision} />
      <TextInput
        name="subject"
        label={t('subject')}
        hint={t('subjectHint')}
        value={subject}
        error={textOf('subject')}
        dir="auto"
      />
      <Textarea
        name="body"
        rows={16}
        label={t('body')}
        hint={t('bodyHint')}
        value={text}
        error={textOf('body')}
      />
      <p className="reminder-buttons">
        <Button kind="secondary" name="do" value="save">
          {t('save')}
        </Button>
        {revision > 0 && (
          <Button kind="secondary" name="do" value="drop">
            {t('drop')}
          </Button>
        )}
      </p>
    </form>
  )
}
