const dome = 'M2.5 13.5a9.5 9.5 0 0 1 19 0'
const scallops = ['M2.5 13.5q3.2-3.4 6.3 0', 'M8.8 13.5q3.2-3.4 6.4 0', 'M15.2 13.5q3.1-3.4 6.3 0']
const tip = 'M12 4V1.8'
const stick = 'M12 12v7.4a2.4 2.4 0 0 0 4.8 0'

/** The movement's red umbrella in six plain strokes; decoration beside a name, so it has no words. */
export function Mark() {
  return (
    <svg
      className="mark"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {[dome, ...scallops, tip, stick].map((stroke) => (
        <path key={stroke} d={stroke} />
      ))}
    </svg>
  )
}
