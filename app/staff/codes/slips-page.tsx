import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { Select } from '#app/ui/select'

import { BackLink } from '../back-link'
import { usePlaceNames } from './place-names'
import type { Sheet } from './sheet'
import { Slips } from './slips'

interface SlipsPageProps extends Sheet {
  slug: string
}

/** The codes for the only time, as slips to cut out and as a file. */
export function SlipsPage(props: SlipsPageProps) {
  const { slug, batch } = props
  const { t } = useWords('codes')
  return (
    <>
      <div className="slips-apart">
        <Heading level={1}>{t('sheet.title', { batch })}</Heading>
        <Notice title={t('sheet.once')}>
          <p>{t('sheet.onceText')}</p>
        </Notice>
        <p>{t('sheet.print')}</p>
        <Takes {...props} />
        <Notice kind="warning">
          <p>{t('sheet.keep')}</p>
        </Notice>
      </div>
      <Slips {...props} />
      <div className="slips-apart">
        <BackLink to={paths.codesOf(slug)}>{t('sheet.back')}</BackLink>
      </div>
    </>
  )
}

/** The codes travel in these forms, for nothing here knows them any more. */
function Takes({ slug, batch, codes, lang, languages }: SlipsPageProps) {
  const { t } = useWords('codes')
  const { languageName } = usePlaceNames()
  const held = (
    <>
      <input type="hidden" name="batch" value={batch} />
      <input type="hidden" name="codes" value={codes.join(' ')} />
    </>
  )
  return (
    <>
      <form method="post" action={paths.codesFileOf(slug)}>
        {held}
        <input type="hidden" name="lang" value={lang} />
        <Button>{t('sheet.file')}</Button>
      </form>
      {languages.length > 1 && (
        <form method="post" action={paths.codesOf(slug)}>
          {held}
          <Select
            name="lang"
            label={t('sheet.lang')}
            value={lang}
            options={languages.map((value) => ({ value, text: languageName(value) }))}
          />
          <Button kind="secondary" name="do" value="show">
            {t('sheet.again')}
          </Button>
        </form>
      )}
    </>
  )
}
