/** What a form would send, with the line ends that browsers send. Our forms hold no files. */
export function typedIn(form: HTMLFormElement): [string, string][] {
  const fields = [...new FormData(form)] as [string, string][]
  return fields.map(([name, value]) => [name, value.replace(/\r?\n/g, '\r\n')])
}
