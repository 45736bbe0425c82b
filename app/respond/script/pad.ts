const step = 1024

/** What makes a body of this length a whole number of KiB, so that its size tells nothing. */
export function padFor(length: number): string {
  return '0'.repeat((step - ((length + '&pad='.length) % step)) % step)
}
