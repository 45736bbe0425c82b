import type { FileChild, ISectionPropertiesOptions } from 'docx'
import { PageOrientation, SectionType } from 'docx'

/** What follows one another in the file; what is too wide for an upright page lies across. */
export interface Block {
  isWide: boolean
  children: FileChild[]
}

export function upright(children: FileChild[]): Block {
  return { isWide: false, children }
}

/** Blocks of one direction that follow one another become one. */
export function joinedBlocks(blocks: Block[]): Block[] {
  return blocks
    .filter(({ children }) => children.length > 0)
    .reduce<Block[]>((joined, { isWide, children }) => {
      const last = joined.at(-1)
      if (last?.isWide !== isWide) return [...joined, { isWide, children }]
      return [...joined.slice(0, -1), { isWide, children: [...last.children, ...children] }]
    }, [])
}

// A4 in twentieths of a point.
const paper = { width: 11906, height: 16838 }
const margin = 1304

/** Room between the margins, in twentieths of a point. */
export function roomOf(isWide: boolean): number {
  return (isWide ? paper.height : paper.width) - 2 * margin
}

export function pageOf(isWide: boolean): ISectionPropertiesOptions {
  const orientation = isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      // The library turns the paper itself.
      size: { ...paper, orientation },
      margin: {
        top: margin,
        right: margin,
        bottom: margin,
        left: margin,
        header: 600,
        footer: 600,
      },
    },
  }
}
