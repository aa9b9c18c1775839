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

const lockedApplicant = {
  type: 'panel',
  key: 'nguoiNop',
  title: 'Thông tin người nộp',
  components: [
    text('fullname', 'Họ và tên', { disabled: true }),
    text('identityNumber', 'Số giấy tờ (CCCD/CMND)', { disabled: true }),
    text('birthday', 'Ngày sinh', { disabled: true }),
  ],
};

/** The same engine asks a company: its own block, its representative, who receives the result by post, its account. */
export const igateCompanyForm = {
  display: 'form',
  components: [
    lockedApplicant,
    {
      type: 'panel',
      key: 'toChuc',
      title: 'Thông tin tổ chức',
      components: [
        text('organization', 'Cơ quan/Tổ chức'),
        text('taxCode', 'Mã số thuế'),
        text('organizationPhoneNumber', 'Số điện thoại'),
        listFrom('province1', 'Tỉnh/Thành phố', '{origin}/api/provinces'),
        listFrom('district1', 'Phường/Xã', '{origin}/api/wards?province={{ data.province1 }}', {
          refreshOn: 'province1',
          clearOnRefresh: true,
        }),
        text('address1', 'Địa chỉ'),
        text('bankAccount', 'Số tài khoản'),
        text('bankName', 'Tên ngân hàng'),
      ],
    },
    {
      type: 'panel',
      key: 'daiDien',
      title: 'Người đại diện',
      components: [text('repFullname', 'Họ và tên'), text('repIdentityNumber', 'Số CCCD'), text('position', 'Chức vụ')],
    },
    {
      type: 'panel',
      key: 'nhanKetQua',
      title: 'Nhận kết quả qua bưu chính công ích',
      components: [
        text('receiverName', 'Họ và tên người nhận'),
        text('receiverPhone', 'Số điện thoại'),
        text('receiverAddress', 'Địa chỉ nhận kết quả'),
      ],
    },
  ] satisfies Component[],
};

/**
 * The iGate e-form: the submitter's block comes from VNeID and is locked, the owner's block is to be filled.
 * Names are those of facts/portals.md 3; `ownerDistrict` holds the ward since 01/07/2025.
 */
export const igateForm = {
  display: 'form',
  components: [
    lockedApplicant,
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
