// Traditional and simplified characters, in pairs: those that names of places, dates and numbers use.
const pairs =
  '國国臺台灣湾羅罗馬马爾尔蘭兰亞亚維维納纳倫伦達达盧卢烏乌岡冈貝贝寧宁愛爱聖圣門门島岛約约' +
  '薩萨紐纽蘇苏陽阳漢汉廣广東东長长開开魯鲁貴贵雲云陝陕寶宝連连關关濟济鄭郑慶庆瀋沈無无錫锡' +
  '溫温廈厦龍龙華华齊齐齋斋賽赛頓顿鮮鲜韓韩鹿鹿邁迈費费舊旧紹绍麥麦堅坚塊块澤泽澳澳哈哈莊庄' +
  '貢贡遜逊錢钱萊莱諾诺賓宾緬缅區区蓋盖厄厄瓊琼衛卫圖图圭圭歐欧歲岁點点鐘钟號号萬万億亿兩两' +
  '個个們们時时縣县鎮镇鄉乡鄰邻電电話话郵邮聯联絡络訊讯網网誰谁師师醫医總总經经緯纬紀纪優优' +
  '賴赖摩摩彌弥獅狮紅红綠绿藍蓝黃黄鹽盐條条澤泽潘潘瑪玛瑙瑙幾几內内畢毕紹绍塞塞蒙蒙甘甘岸岸' +
  '葉叶門门獨独銀银釋释張张劉刘陳陈楊杨趙赵吳吴孫孙鄧邓馮冯許许葉叶蔣蒋鍾钟錫锡鵬鹏麗丽華华'

const plain = new Map(pairs.match(/../gu)?.map((pair) => [pair.charAt(0), pair.charAt(1)]))

export function simplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => plain.get(character) ?? character)
}
