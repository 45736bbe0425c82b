import { Heading } from '#app/ui/heading'

import { Points } from './points'

/** A heading and what there is to say below it. */
export function Section({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <>
      <Heading level={2}>{title}</Heading>
      <Points lines={lines} />
    </>
  )
}
