/** A specialty in the words of the diploma, with its ISCED-F 2013 field. */
export type Subject = readonly [fieldCode: string, specialty: string]

/** The specialties of physicians' further degrees. */
export const clinicalSubjects: readonly Subject[] = [
  ['0912', 'Nội khoa'],
  ['0912', 'Ngoại khoa'],
  ['0912', 'Sản phụ khoa'],
  ['0912', 'Nhi khoa'],
  ['0912', 'Gây mê hồi sức'],
  ['0912', 'Lao và bệnh phổi'],
  ['0912', 'Tâm thần'],
  ['0912', 'Y tế công cộng'],
  ['0914', 'Chẩn đoán hình ảnh'],
  ['0914', 'Xét nghiệm'],
  ['0917', 'Y học cổ truyền'],
  ['0912', 'Tai Mũi Họng'],
  ['0912', 'Nhãn khoa'],
  ['0911', 'Răng Hàm Mặt'],
]

/** First degrees by occupation in health. */
export const healthSubjects: Readonly<Record<string, readonly Subject[]>> = {
  physician: [
    ['0912', 'Y đa khoa'],
    ['0912', 'Y đa khoa'],
    ['0917', 'Y học cổ truyền'],
    ['0911', 'Răng Hàm Mặt'],
    ['0912', 'Y học dự phòng'],
  ],
  pharmacist: [['0916', 'Dược học']],
  nurse: [
    ['0913', 'Điều dưỡng'],
    ['0913', 'Điều dưỡng'],
    ['0913', 'Hộ sinh'],
  ],
  technician: [
    ['0914', 'Kỹ thuật xét nghiệm y học'],
    ['0914', 'Kỹ thuật hình ảnh y học'],
  ],
  official: [
    ['0411', 'Kế toán'],
    ['0413', 'Quản trị bệnh viện'],
    ['0421', 'Luật'],
    ['0613', 'Công nghệ thông tin'],
  ],
}

/** Universities abroad where some of the province's staff studied. */
export const abroad: readonly (readonly [country: string, institution: string])[] = [
  ['AU', 'Griffith University'],
  ['AU', 'University of Queensland'],
  ['TW', 'National Taiwan University of Science and Technology'],
  ['TH', 'Asian Institute of Technology'],
  ['BE', 'Université libre de Bruxelles'],
  ['JP', 'Kyushu University'],
  ['FR', 'Université de Bordeaux'],
]
