import { useWords } from '#app/i18n/use-words'
import { Notice } from '#app/ui/notice'

/** Why something could not be kept, though nothing of it is wrong. */
export type Trouble = 'too-much-text' | 'not-stored-yet' | 'unknown'

/** Takes the focus, so that nobody believes that it worked. */
export function TroubleNotice({ trouble }: { trouble: Trouble | undefined }) {
  const { t, spoken } = useWords('journey')
  if (trouble === undefined) return null
  return (
    <div {...spoken} tabIndex={-1} autoFocus role="alert">
      <Notice kind="warning" title={t(`trouble.${trouble}.title`)}>
        <p>{t(`trouble.${trouble}.text`)}</p>
      </Notice>
    </div>
  )
}
