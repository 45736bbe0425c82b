import { useWords } from '#app/i18n/use-words'
import { Disclosure } from '#app/ui/disclosure'

interface CommandLinesProps {
  slug: string
  step: 'count' | 'tell'
  /** Whom to ask, for most who read this never saw a terminal. */
  who: string
}

/** What is done at a terminal, in order, and by whom. */
export function CommandLines({ slug, step, who }: CommandLinesProps) {
  const { t } = useWords('consultations')
  return (
    <>
      <p>{who}</p>
      <Disclosure summary={t('command.how')}>
        <ol className="command-lines">
          {linesOf[step].map(({ code, words }) => (
            <li key={code}>
              {t(`command.${code}`)}
              <code dir="ltr">{`npm run soundings -- ${words(slug)}`}</code>
            </li>
          ))}
        </ol>
      </Disclosure>
    </>
  )
}

const linesOf = {
  count: [
    { code: 'fetch', words: (slug: string) => `bundle ${slug} --out ${slug}.bundle` },
    {
      code: 'release',
      words: (slug: string) =>
        `release ${slug} --bundle ${slug}.bundle --key KEY --out ${slug}.release.json`,
    },
    { code: 'accept', words: (slug: string) => `accept ${slug}.release.json` },
  ],
  tell: [{ code: 'tell', words: (slug: string) => `outcome ${slug} --file outcome.json` }],
} as const
