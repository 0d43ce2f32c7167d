import type { RoleTrouble } from '../../database/inspection/roles.ts'
import { type Finding, ok, wrong } from '../../domain/running/finding.ts'

const restart = {
  vi: 'Hãy khởi động lại ứng dụng bằng tài khoản chủ của cơ sở dữ liệu (có CREATEROLE).',
  en: 'Start the application again as the owner of the database (with CREATEROLE).',
}

/** What is said of each trouble, and the SQL that mends it. */
const words: Readonly<Record<RoleTrouble['kind'], (name: string) => readonly [string, string]>> = {
  missing: (name) => [`Thiếu vai trò ${name}. ${restart.vi}`, `The role ${name} is missing. ${restart.en}`],
  powerful: (name) => [
    `Vai trò ${name} có quyền quá lớn; hãy chạy: ALTER ROLE ${name} NOSUPERUSER NOCREATEROLE NOCREATEDB NOREPLICATION`,
    `The role ${name} may do too much; run: ALTER ROLE ${name} NOSUPERUSER NOCREATEROLE NOCREATEDB NOREPLICATION`,
  ],
  owns: (name) => [
    `Vai trò của ứng dụng là chủ của ${name}; hãy trả về chủ của cơ sở dữ liệu: ALTER TABLE ${name} OWNER TO …`,
    `A role of the application owns ${name}; give it back to the owner of the database: ALTER TABLE ${name} OWNER TO …`,
  ],
  'not member': (name) => [
    `Tài khoản của ứng dụng không thuộc vai trò ${name}. ${restart.vi}`,
    `The login of the application is no member of ${name}. ${restart.en}`,
  ],
  'may rewrite': (name) => [
    `Ứng dụng sửa hoặc xóa được ${name}, nơi chỉ được ghi thêm; hãy chạy: REVOKE UPDATE, DELETE, TRUNCATE ON ${name} FROM vuon_application, vuon_unbounded, vuon_sensitive; rồi ./vuon ledger verify`,
    `The application may rewrite ${name}, which only grows; run: REVOKE UPDATE, DELETE, TRUNCATE ON ${name} FROM vuon_application, vuon_unbounded, vuon_sensitive; then ./vuon ledger verify`,
  ],
  'may create': (name) => [
    `Vai trò ${name} tạo được bảng; hãy chạy: REVOKE CREATE ON SCHEMA public FROM PUBLIC, ${name}`,
    `The role ${name} may make tables; run: REVOKE CREATE ON SCHEMA public FROM PUBLIC, ${name}`,
  ],
  'reads sealed': (name) => [
    `Ứng dụng đọc được ${name} ngoài vai trò riêng; hãy chạy: REVOKE SELECT ON ${name} FROM vuon_application, vuon_unbounded`,
    `The application reads ${name} outside the role for it; run: REVOKE SELECT ON ${name} FROM vuon_application, vuon_unbounded`,
  ],
  unguarded: (name) => [
    `Bảng ${name} về con người không có khóa theo dòng; hãy chạy: ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`,
    `The table ${name} about people has no row-level security; run: ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`,
  ],
}

const aboutRoles: readonly RoleTrouble['kind'][] = ['missing', 'powerful', 'owns', 'not member']

const findings = (check: 'roles' | 'rights', troubles: readonly RoleTrouble[]): Finding[] =>
  troubles.map(({ kind, name }) => wrong(check, ...words[kind](name)))

/** Whether the roles of the application are as they have to be, and may do no more than they have to. */
export const checkRoles = (troubles: readonly RoleTrouble[]): Finding[] => {
  const roles = findings(
    'roles',
    troubles.filter(({ kind }) => aboutRoles.includes(kind)),
  )
  const rights = findings(
    'rights',
    troubles.filter(({ kind }) => !aboutRoles.includes(kind)),
  )
  return [
    ...(roles.length > 0
      ? roles
      : [ok('roles', 'Vai trò đúng và không sở hữu gì.', 'The roles are right and own nothing.')]),
    ...(rights.length > 0
      ? rights
      : [
          ok(
            'rights',
            'Sổ cái chỉ ghi thêm được; bảng về con người đều có khóa theo dòng.',
            'The ledger only grows; every table about people is guarded by rows.',
          ),
        ]),
  ]
}
