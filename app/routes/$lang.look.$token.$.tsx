import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import type { PageHandle } from '#app/page-title'
import { answerLook, loadLook } from '#app/preview/look'
import { LookOver } from '#app/preview/look-over'
import { LookPage } from '#app/preview/look-page'
import lookStyles from '#app/styles/look.css'

export const handle: PageHandle = { title: 'look' }

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: lookStyles }]

export function loader(args: LoaderFunctionArgs) {
  return loadLook(args)
}

export function action(args: ActionFunctionArgs) {
  return answerLook(args)
}

export default function Look() {
  const looked = useLoaderData<typeof loader>()
  return 'over' in looked ? <LookOver /> : <LookPage view={looked} />
}
