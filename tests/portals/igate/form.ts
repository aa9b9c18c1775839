/** A Form.io component as far as the replica uses it. */
interface Component {
  type: string;
  key: string;
  label?: string;
  [setting: string]: unknown;
}

const text = (key: string, label: string, more: object = {}): Component => ({
  type: 'textfield',
  key,
  label,
  input: true,
  ...more,
});

const listFrom = (key: string, label: string, url: string, more: object = {}): Component => ({
  type: 'select',
  key,
  label,
  input: true,
  dataSrc: 'url',
  data: { url },
  valueProperty: 'code',
  template: '<span>{{ item.name }}</span>',
  lazyLoad: true,
  searchEnabled: true,
  ...more,
});

const dateOf = (key: string, label: string): Component => ({
  type: 'datetime',
  key,
  label,
  input: true,
  format: 'dd/MM/yyyy',
  enableTime: false,
  widget: {
    type: 'calendar',
    displayInTimezone: 'viewer',
    locale: 'en',
    useLocaleSettings: false,
    allowInput: true,
    mode: 'single',
    enableTime: false,
    noCalendar: false,
    format: 'dd/MM/yyyy',
  },
});

/**
 * The iGate e-form: the submitter's block comes from VNeID and is locked, the owner's block is to be filled.
 * Names are those of facts/portals.md 3; `ownerDistrict` holds the ward since 01/07/2025.
 */
export const igateForm = {
  display: 'form',
  components: [
    {
      type: 'panel',
      key: 'nguoiNop',
      title: 'Thông tin người nộp',
      components: [
        text('fullname', 'Họ và tên', { disabled: true }),
        text('identityNumber', 'Số giấy tờ (CCCD/CMND)', { disabled: true }),
        text('birthday', 'Ngày sinh', { disabled: true }),
      ],
    },
    {
      type: 'panel',
      key: 'chuHoSo',
      title: 'Thông tin chủ hồ sơ',
      components: [
        text('ownerFullname', 'Họ và tên', { validate: { required: true } }),
        dateOf('ownerBirthday', 'Ngày sinh'),
        {
          type: 'radio',
          key: 'ownerGender',
          label: 'Giới tính',
          input: true,
          values: [
            { label: 'Nam', value: '1' },
            { label: 'Nữ', value: '2' },
          ],
        },
        text('ownerIdentityNumber', 'Số căn cước'),
        dateOf('ownerIdentityDate', 'Ngày cấp'),
        text('ownerIdIssuePlace', 'Nơi cấp'),
        listFrom('ownerProvince', 'Tỉnh/Thành phố', '{origin}/api/provinces'),
        listFrom('ownerDistrict', 'Phường/Xã', '{origin}/api/wards?province={{ data.ownerProvince }}', {
          refreshOn: 'ownerProvince',
          clearOnRefresh: true,
        }),
        text('ownerAddress', 'Địa chỉ chi tiết'),
        text('ownertaxCode', 'Mã số thuế'),
        text('ownerPhone', 'Số điện thoại'),
      ],
    },
    {
      type: 'panel',
      key: 'noiDung',
      title: 'Nội dung đề nghị',
      components: [
        text('noidungyeucaugiaiquyet', 'Nội dung yêu cầu giải quyết'),
        text('organization', 'Cơ quan/Tổ chức'),
      ],
    },
  ] satisfies Component[],
};
