import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button'

/** What the respondent script says of a form on its way. All of it is hidden until there is something to say. */
export function LineState() {
  const { t, spoken } = useWords('script')
  return (
    <div {...spoken} className="line-state">
      <div role="status">
        <p data-line="sending" hidden>
          {t('line.sending')}
        </p>
        <p data-line="again" hidden>
          {t('line.again')}
        </p>
        <p data-line="lost" hidden>
          {t('line.lost')}
        </p>
        <p data-line="busy" hidden>
          {t('line.busy')}
        </p>
        <p className="visually-hidden" data-more="" hidden>
          {t('line.more')}
        </p>
      </div>
      <Button kind="secondary" type="button" data-line="lost busy again" hidden>
        {t('line.tryNow')}
      </Button>
    </div>
  )
}
