import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Heading } from '#app/ui/heading'
import { LinkButton } from '#app/ui/link-button'

import { RespondentFrame } from './respondent-frame'

export function WithdrawnPage({ code }: { code: string }) {
  const { t, lang } = useWords('journey')
  return (
    <RespondentFrame spoken code={code}>
      <Heading level={1}>{t('withdrawn.title')}</Heading>
      <p className="lead">{t('withdrawn.text')}</p>
      <p>{t('withdrawn.code')}</p>
      <LinkButton to={paths.intro(lang, code)} kind="secondary">
        {t('off.toIntro')}
      </LinkButton>
    </RespondentFrame>
  )
}
