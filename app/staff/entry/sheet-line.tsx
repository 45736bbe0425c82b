import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { PreviewScript } from '#app/preview/preview-script'
import { Notice } from '#app/ui/notice'

/** What the script says of a sheet that could not be sent. All of it is hidden until there is something to say. */
export function SheetLine() {
  const { t } = useWords('entry')
  const { t: frame } = useWords('frame')
  return (
    <>
      <div role="status">
        {(['lost', 'busy', 'signed-out'] as const).map((line) => (
          <div key={line} data-sheet-line={line} hidden>
            <Notice kind="warning" title={t(`line.${line}.title`)}>
              <p>{t(`line.${line}.text`)}</p>
              {line === 'signed-out' && (
                <p>
                  <a href={paths.signIn()} target="_blank" rel="noopener">
                    {frame('title.signIn')}
                  </a>
                </p>
              )}
            </Notice>
          </div>
        ))}
      </div>
      <PreviewScript />
    </>
  )
}
