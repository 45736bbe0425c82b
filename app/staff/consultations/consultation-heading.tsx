import type { ReactNode } from 'react'

import { paths } from '#app/paths'
import { Heading } from '#app/ui/heading'

interface ConsultationHeadingProps {
  slug: string
  /** The title of the consultation, which leads back to its page. */
  named: string
  children: ReactNode
}

/** The heading of a page about a consultation. */
export function ConsultationHeading({ slug, named, children }: ConsultationHeadingProps) {
  return (
    <Heading level={1} caption={<a href={paths.consultation(slug)}>{named}</a>}>
      {children}
    </Heading>
  )
}
