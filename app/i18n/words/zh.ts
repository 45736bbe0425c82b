import errors from '#locales/zh/errors.json'
import frame from '#locales/zh/frame.json'
import home from '#locales/zh/home.json'
import style from '#locales/zh/style.json'
import ui from '#locales/zh/ui.json'

export const words = { errors, frame, home, style, ui }
