import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'

import { DeskLook, SeeTyped } from './desk-look'
import { TextRow } from './text-row'
import type { Again, DeskView, ShownPart } from './desk-view'

/** One form for all that is shown: whichever button is pressed, nothing typed beside it is lost. */
export function DeskForm({ view, again }: { view: DeskView; again: Again | undefined }) {
  const { slug, language, chosen } = view
  const parts = again?.parts ?? view.parts
  const [first] = parts
  if (!first) return null
  return (
    <div className="desk-beside">
      <form method="post" action={paths.deskOf(slug, language, chosen)} data-desk="" noValidate>
        {parts.map((part, at) => (
          <Part key={part.id} {...{ part, language, again, isLast: at === parts.length - 1 }} />
        ))}
      </form>
      <DeskLook first={first} />
    </div>
  )
}

interface PartProps {
  again: Again | undefined
  part: ShownPart
  language: string
  isLast: boolean
}

function Part({ part, language, again, isLast }: PartProps) {
  const { t } = useWords('translations')
  const { id, title, preview, texts } = part
  return (
    <section className="desk-part" aria-labelledby={`part-${id}`}>
      <Heading level={2} id={`part-${id}`}>
        {title === undefined ? t('desk.ofSurvey') : <span lang="en">{title}</span>}
      </Heading>
      <SeeTyped preview={preview} />
      {texts.map((text, at) => (
        <TextRow
          key={text.key}
          {...{ text, language }}
          isFirst={text.question?.id !== texts[at - 1]?.question?.id}
          typed={again?.typed.find(({ key }) => key === text.key)}
          problems={again?.problems.filter(({ key }) => key === text.key) ?? []}
        />
      ))}
      <Button kind={isLast ? 'primary' : 'secondary'} name="do" value="save">
        {t('desk.save')}
      </Button>
    </section>
  )
}
