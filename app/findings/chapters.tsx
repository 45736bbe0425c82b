import { Heading } from '#app/ui/heading'

import { Finding } from './finding'
import type { FindingsView } from './findings-view'
import { Said } from './said'

/** All questions in the parts of the questionnaire. */
export function Chapters({ view }: { view: FindingsView }) {
  return view.chapters.map(({ id, title, questions }) => (
    <section key={id} className="findings-chapter">
      <Heading level={2}>
        <Said lang={view.report.lang}>{title}</Said>
      </Heading>
      {questions.map((question) => (
        <Finding key={question.id} view={view} question={question} />
      ))}
    </section>
  ))
}
