import { useWords } from '#app/i18n/use-words'
import { deskFields } from '#app/preview/desk-fields'
import { PreviewScript } from '#app/preview/preview-script'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'

import type { ShownPart } from './desk-view'

// What a button names to show its page in the frame.
const beside = 'desk-page'

/** The very page of respondents beside the texts, where there is room for it. */
export function DeskLook({ first }: { first: ShownPart }) {
  const { t } = useWords('translations')
  return (
    <section className="desk-look" aria-labelledby="desk-look">
      <Heading level={2} id="desk-look">
        {t('look.title')}
      </Heading>
      <p className="desk-note">{t('look.text')}</p>
      <p className="desk-note" role="status" data-trouble={t('look.trouble')} />
      <iframe
        className="preview-frame"
        name={beside}
        src={first.preview.beside}
        title={t('look.title')}
        loading="lazy"
        sandbox="allow-forms allow-same-origin"
      />
      <PreviewScript />
    </section>
  )
}

/** Shows the page with what was typed: in the frame, or, where there is no room for one, by itself. */
export function SeeTyped({ preview }: Pick<ShownPart, 'preview'>) {
  const { t } = useWords('translations')
  const see = { kind: 'secondary', name: deskFields.look, value: '1' } as const
  return (
    <p>
      <span className="desk-see-beside">
        <Button {...see} formAction={preview.beside} formTarget={beside}>
          {t('look.see')}
        </Button>
      </span>
      <span className="desk-see-alone">
        <Button {...see} formAction={preview.alone} formTarget="_blank">
          {t('look.seeAlone')}
        </Button>
      </span>
    </p>
  )
}
