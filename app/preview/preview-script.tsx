import { useFrame } from '#app/frame'

/** Copies a link that is shown once, and asks before a comment is lost; without it both go by hand. */
export function PreviewScript() {
  const { previewScript } = useFrame()
  return previewScript && <script type="module" src={previewScript} />
}
