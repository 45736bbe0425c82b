import { notFound } from '#app/refusals'

export function loader() {
  throw notFound()
}

/** A page, so that the error page is drawn; it is never reached. */
export default function Nowhere() {
  return null
}
