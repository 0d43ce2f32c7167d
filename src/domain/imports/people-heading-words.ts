import type { PeopleTarget } from './target.ts'

/**
 * How staff lists head their columns, Vietnamese and English, by target; compared without marks, case or
 * punctuation. A list's slash keeps the parts of a heading of several rows apart.
 */
export const peopleHeadingWords: Readonly<Partial<Record<PeopleTarget, string>>> = {
  'order-number': 'STT | TT | Số TT | Số thứ tự | No | Nr | Order | Row number',
  'record-id': 'Mã hồ sơ hệ thống | Record ID | Record id in the system',
  'staff-code':
    'Mã cán bộ | Mã CB | Mã CBCC | Mã CBCCVC | Mã CCVC | Mã nhân viên | Mã NV | Mã viên chức | Mã công chức | ' +
    'Mã số cán bộ | Mã hồ sơ | Số hồ sơ | Số hiệu cán bộ | Số hiệu công chức | Mã số | Mã định danh cán bộ | ' +
    'Số hiệu CBCC | Staff code | Staff ID | Staff no | Staff number | Employee ID | Employee code | Employee number | Personnel number',
  'full-name':
    'Họ và tên | Họ tên | Họ & tên | Họ, tên | Họ và tên khai sinh | Họ tên khai sinh | Họ và chữ đệm và tên | ' +
    'Họ chữ đệm và tên khai sinh | Họ và tên cán bộ | Họ tên cán bộ | Họ và tên đảng viên | Tên cán bộ | Tên nhân viên | ' +
    'Họ và tên người học | Họ và tên học viên | Full name | Name | Employee name | Staff name | Person | Name of employee | Name of staff',
  'family-name':
    'Họ | Họ đệm | Họ và đệm | Họ và tên đệm | Họ và chữ đệm | Họ lót | Họ và tên lót | Họ tên đệm | Family name | Last name | Surname | Family and middle name',
  'given-name': 'Tên | Given name | First name | Tên riêng',
  sex: 'Giới tính | Phái | Giới | Nam nữ | Nam/Nữ | GT | Sex | Gender',
  born:
    'Ngày sinh | Năm sinh | Ngày tháng năm sinh | Ngày, tháng, năm sinh | NTNS | Sinh ngày | Ngày/tháng/năm sinh | ' +
    'Sinh năm | N sinh | Date of birth | Birth date | Birthdate | DOB | Born | Year of birth | Birth year',
  'personal-number':
    'CCCD | CMND | CCCD/CMND | CMND/CCCD | Số CCCD | Số CMND | Số CCCD/CMND | Số CMND/CCCD | Số CMT | CMTND | Căn cước công dân | Số căn cước công dân | ' +
    'Chứng minh nhân dân | Số chứng minh nhân dân | Số căn cước | Căn cước | Số định danh cá nhân | Số định danh | ' +
    'Mã định danh cá nhân | Mã số định danh cá nhân | Số CCCD/Mã định danh | National ID | ID number | Identity card | Personal number | Personal identification number',
  ethnicity: 'Dân tộc | DT | Thành phần dân tộc | Ethnicity | Ethnic group | Ethnic',
  religion: 'Tôn giáo | Religion',
  'party-joined':
    'Ngày vào Đảng | Vào Đảng | Ngày vào Đảng dự bị | Ngày kết nạp | Ngày kết nạp Đảng | Kết nạp Đảng | Năm vào Đảng | Ngày vào Đảng CSVN | ' +
    'Ngày vào ĐCSVN | Ngày vào Đảng Cộng sản Việt Nam | Dự bị | Joined the Party | Party joined | Party admission date',
  'party-official':
    'Ngày chính thức | Chính thức | Ngày vào Đảng chính thức | Ngày công nhận chính thức | Ngày công nhận đảng viên chính thức | ' +
    'Vào Đảng chính thức | Đảng viên chính thức | Full Party member since | Party official | Official Party date',
  unit:
    'Đơn vị | Cơ quan | Cơ quan đơn vị | Cơ quan, đơn vị | Đơn vị công tác | Nơi công tác | Cơ quan công tác | Tên đơn vị | ' +
    'Đơn vị đang công tác | Cơ quan đơn vị công tác | Nơi làm việc | Chi bộ | Đảng bộ | Chi, đảng bộ | Chi đảng bộ | Tổ chức đảng | Chi bộ, đảng bộ | ' +
    'Unit | Unit name | Workplace | Office | Organization unit | Organisational unit | Agency',
  'unit-code':
    'Mã đơn vị | Mã ĐV | Mã cơ quan | Mã phòng | Mã tổ chức | Mã phòng ban | Unit code | Unit ID | Department code | Org code',
  'unit-1':
    'Sở ban ngành | Sở, ban, ngành | Đơn vị cấp 1 | Cấp 1 | Đơn vị chủ quản | Cơ quan chủ quản | Department | Department name | Parent department | Directorate | Level 1',
  'unit-2':
    'Phòng ban | Phòng | Phòng, ban | Phòng/ban | Bộ phận | Phòng ban đơn vị | Phòng, đơn vị | Phòng chuyên môn | Khoa phòng | Khoa, phòng | Đơn vị trực thuộc | ' +
    'Đơn vị cấp 2 | Cấp 2 | Division | Division name | Organisation | Level 2',
  'unit-3': 'Tổ | Tổ, đội | Đội | Đơn vị cấp 3 | Cấp 3 | Section | Team | Subdivision | Level 3',
  hierarchy: 'Hệ thống tổ chức | Hệ thống | Khối tổ chức | Hierarchy',
  'staff-kind':
    'Đối tượng | Loại cán bộ | Loại công chức | Loại CBCC | Loại CBCCVC | Loại lao động | Loại nhân sự | Loại hợp đồng | Diện cán bộ | CB CC VC | ' +
    'Cán bộ công chức viên chức | Công chức viên chức | Nhóm đối tượng | Biên chế hợp đồng | Biên chế | Staff kind | Staff type | Employment type | Kind of staff',
  post:
    'Chức vụ | Chức danh | Chức vụ chức danh | Chức vụ, chức danh | Chức danh, chức vụ | Chức vụ hiện nay | Chức vụ hiện tại | CV | Chức vụ công tác | Chức vụ đơn vị công tác | ' +
    'Chức vụ chính quyền | Chức vụ, đơn vị công tác | Chức vụ hoặc chức danh công tác | Vị trí việc làm | Vị trí công tác | Công việc | Post | Job title | Position | Position title | Title | Generic job title',
  'post-from':
    'Ngày bổ nhiệm | Ngày giữ chức vụ | Thời điểm bổ nhiệm | Ngày bổ nhiệm chức vụ | Thời gian giữ chức vụ | Giữ chức vụ từ | Post since | Post from | Appointed | Date of appointment',
  'member-from':
    'Ngày vào cơ quan | Ngày vào ngành | Ngày về đơn vị | Ngày vào làm | Ngày tuyển dụng | Ngày vào làm việc | Năm vào ngành | Năm tuyển dụng | ' +
    'Ngày bắt đầu công tác | Thời điểm tuyển dụng | Ngày nhận công tác | Ngày vào cơ quan hiện nay | Công tác từ | First hired | Date first hired | Hire date | Date hired | Start date | Date joined | Member since',
  'member-to':
    'Ngày nghỉ việc | Ngày thôi việc | Ngày chuyển đi | Ngày rời đơn vị | Ngày nghỉ hưu | Công tác đến | Date left | End date | Member until | Leaving date',
  'highest-level':
    'Trình độ | Trình độ chuyên môn | TĐCM | TĐ chuyên môn | TĐ CM | Chuyên môn | Trình độ CM | CM | Trình độ đào tạo | Trình độ chuyên môn cao nhất | Trình độ CMNV | ' +
    'Trình độ chuyên môn nghiệp vụ | Chuyên môn nghiệp vụ | Trình độ chuyên môn kỹ thuật | Bằng cấp | Học vị | Văn bằng | Bậc đào tạo | Trình độ cao nhất | Trình độ CM cao nhất | Học hàm học vị | Bằng cấp chuyên môn | Loại bằng | ' +
    'Trình độ đã đào tạo | Trình độ được đào tạo | Highest level | Highest qualification | Qualification | Education level | Degree | Level | Highest degree | Education',
  specialty:
    'Chuyên ngành | Ngành | Ngành học | Ngành đào tạo | Chuyên ngành đào tạo | Ngành chuyên ngành | Ngành/chuyên ngành | Chuyên môn đào tạo | Ngành nghề đào tạo | Chuyên ngành tốt nghiệp | Chuyên khoa | ' +
    'Ngành, chuyên ngành | Lĩnh vực đào tạo | Tên ngành | Specialty | Speciality | Major | Specialisation | Specialization | Field of study',
  field: 'Mã ngành | Mã ngành đào tạo | Mã ISCED | ISCED F | ISCED field | Field code | Field',
  institution:
    'Nơi đào tạo | Trường | Trường đào tạo | Cơ sở đào tạo | Tên trường | Trường học | Tên cơ sở đào tạo | Nơi cấp bằng | Đơn vị đào tạo | Trường tốt nghiệp | Tốt nghiệp trường | ' +
    'Cơ sở cấp bằng | Institution | University | School | Place of study | Training institution',
  country:
    'Nước đào tạo | Quốc gia | Quốc gia đào tạo | Nước | Nơi đào tạo nước | Trong nước/ngoài nước | Country | Country of study',
  form: 'Hình thức đào tạo | Hình thức | Hệ đào tạo | Hệ | Loại hình đào tạo | HTĐT | Hình thức học | Phương thức đào tạo | Form | Form of study | Mode of study | Study mode',
  funding:
    'Nguồn kinh phí | Kinh phí | Nguồn kinh phí đào tạo | Kinh phí đào tạo | Nguồn | Nguồn chi | Funding | Funding source | Source of funding | Funded by',
  awarded:
    'Năm tốt nghiệp | Ngày tốt nghiệp | Tốt nghiệp | Năm TN | Năm cấp bằng | Ngày cấp bằng | Ngày cấp | Năm cấp | Tốt nghiệp năm | Năm nhận bằng | Thời gian tốt nghiệp | Thời điểm tốt nghiệp | ' +
    'Awarded | Award date | Year awarded | Graduation year | Graduated | Year of graduation | Graduation date',
  'diploma-number':
    'Số hiệu văn bằng | Số bằng | Số hiệu bằng | Số văn bằng | Số hiệu | Số vào sổ | Số hiệu VB | Diploma number | Diploma no | Certificate number',
  'general-education':
    'Trình độ văn hóa | Văn hóa | TĐVH | Học vấn | Trình độ học vấn | Trình độ phổ thông | Học vấn phổ thông | Trình độ GDPT | Giáo dục phổ thông | General education | Schooling',
  'political-theory':
    'Lý luận chính trị | Trình độ lý luận chính trị | Trình độ LLCT | LLCT | TĐLLCT | TĐ LLCT | Lý luận CT | Chính trị | Trình độ chính trị | Trình độ LL chính trị | LL chính trị | Lí luận chính trị | Political theory | Political level',
  'state-management':
    'Quản lý nhà nước | QLNN | Trình độ QLNN | Trình độ quản lý nhà nước | TĐQLNN | Bồi dưỡng QLNN | Kiến thức QLNN | Chứng chỉ QLNN | Quản lí nhà nước | State management | Public administration',
  'foreign-language':
    'Ngoại ngữ | Trình độ ngoại ngữ | TĐNN | Anh văn | Tiếng Anh | NN | Chứng chỉ ngoại ngữ | Foreign language | Languages | English level',
  informatics:
    'Tin học | Trình độ tin học | TĐTH | TH | CNTT | Chứng chỉ tin học | Công nghệ thông tin | IT | Informatics | IT skills | Computer skills',
  'studying-level':
    'Đang học | Đang học trình độ | Đang đào tạo | Trình độ đang học | Đang theo học | Bậc đang học | Đang học lớp | Trình độ đào tạo đang học | Studying for | Studying | Studying level | In study',
  'studying-specialty': 'Chuyên ngành đang học | Ngành đang học | Studying specialty | Specialty studied',
  'studying-institution':
    'Nơi đang học | Trường đang học | Cơ sở đang học | Studying at | Studying institution',
  'studying-from':
    'Học từ | Ngày bắt đầu học | Bắt đầu học | Ngày nhập học | Năm nhập học | Thời gian bắt đầu | Khai giảng | Nhập học | Studying from | Study start | Enrolled',
  'studying-until':
    'Học đến | Ngày kết thúc học | Kết thúc học | Dự kiến tốt nghiệp | Thời gian kết thúc | Năm dự kiến tốt nghiệp | Ngày kết thúc khóa học | Studying until | Study end | Expected graduation',
  note: 'Ghi chú | Chú thích | Ghi chú thêm | G chú | Note | Notes | Remark | Remarks | Comment',
}
