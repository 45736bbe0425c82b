import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link } from '@remix-run/react'

import { useWords } from '#app/i18n/use-words'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { notFound } from '#app/refusals'
import { Heading } from '#app/ui/heading'

export const handle: PageHandle = { title: 'staffHome' }

/** Until staff can sign in there is nothing here for anyone but the people who build the product. */
export function loader({ context }: LoaderFunctionArgs) {
  if (!context.development) throw notFound()
  return null
}

export default function StaffHome() {
  const { t } = useWords('frame')
  return (
    <>
      <Heading level={1}>{t('title.staffHome')}</Heading>
      <p>
        <Link to={paths.staffStyle()}>{t('title.staffStyle')}</Link>
      </p>
    </>
  )
}
