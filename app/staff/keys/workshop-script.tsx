import { useFrame } from '#app/frame'

/** What makes and opens keys in the reader's own browser; a page that needs it says so and stays asleep. */
export function WorkshopScript() {
  const { workshopScript } = useFrame()
  return <script type="module" src={workshopScript} />
}
