import { Button, Card, ConfigProvider, DatePicker, Form, Input, Radio, Select } from 'antd';
import viVN from 'antd/locale/vi_VN';
import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import { createElement as h, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

dayjs.locale('vi');

const listOf = async (path) =>
  (await (await fetch(path)).json()).map(({ code, name }) => ({ value: code, label: name }));

/** The ward's list comes anew with every other province, and an old choice does not stay. */
function Units({ form }) {
  const province = Form.useWatch('tinhThanhChuHoSo', form);
  const [provinces, setProvinces] = useState([]);
  const [wards, setWards] = useState([]);
  useEffect(() => void listOf('/api/provinces').then(setProvinces), []);
  useEffect(() => {
    form.setFieldValue('xaPhuongChuHoSo', undefined);
    setWards([]);
    if (province) void listOf(`/api/wards?province=${province}`).then(setWards);
  }, [province, form]);
  const search = { showSearch: true, optionFilterProp: 'label' };
  return [
    h(
      Form.Item,
      { key: 1, name: 'tinhThanhChuHoSo', label: 'Tỉnh/thành', rules: [{ required: true }] },
      h(Select, { options: provinces, ...search }),
    ),
    h(
      Form.Item,
      { key: 2, name: 'xaPhuongChuHoSo', label: 'Xã/phường', rules: [{ required: true }] },
      h(Select, { options: wards, ...search }),
    ),
  ];
}

const item = (name, label, control, more = {}) => h(Form.Item, { key: name, name, label, ...more }, control);
const text = (more = {}) => h(Input, more);
const date = () => h(DatePicker, { format: 'DD/MM/YYYY' });

function Page() {
  const [form] = Form.useForm();
  window.state = () => {
    const values = form.getFieldsValue(true);
    return Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, dayjs.isDayjs(value) ? value.format('YYYY-MM-DD') : value]),
    );
  };
  const initialValues = { hoTenNguoiNop: 'TRẦN THỊ BÌNH', soGiayToNguoiNop: '003160000019', loaiChuHoSo: '1' };
  return h(
    ConfigProvider,
    { locale: viVN },
    h(
      Form,
      {
        form,
        name: 'NopHoSoTrucTuyen',
        layout: 'vertical',
        initialValues,
        onFinish: () => window.forbidden.push('submit'),
      },
      h(
        Card,
        { title: 'Thông tin người nộp' },
        item('hoTenNguoiNop', 'Họ và tên', text({ disabled: true })),
        item('soGiayToNguoiNop', 'CCCD/CMND/MĐD', text({ disabled: true })),
      ),
      h(
        Card,
        { title: 'Thông tin chủ hồ sơ' },
        item(
          'loaiChuHoSo',
          'Loại chủ hồ sơ',
          h(Radio.Group, null, h(Radio, { value: '1' }, 'Cá nhân'), h(Radio, { value: '2' }, 'Tổ chức')),
        ),
        item('chuHoSo', 'Họ và tên', text(), { rules: [{ required: true }] }),
        item('soGiayToChuHoSo', 'Số giấy tờ (CCCD/CMND/MST/MĐD)', text()),
        item('ngaySinhChuHoSo', 'Ngày sinh', date()),
        item('ngayCapChuHoSo', 'Ngày cấp', date()),
        item(
          'gioiTinhChuHoSo',
          'Giới tính',
          h(Select, {
            options: [
              { value: '1', label: 'Nam' },
              { value: '0', label: 'Nữ' },
            ],
          }),
        ),
        h(Units, { form }),
        item('diaChiChuHoSo', 'Địa chỉ chi tiết', text()),
        item('soDienThoaiChuHoSo', 'Số điện thoại', text()),
        item('emailChuHoSo', 'Email', text()),
      ),
      h(
        Card,
        { title: 'Thông tin hồ sơ' },
        item('trichYeuHoSo', 'Trích yếu hồ sơ', h(Input.TextArea, { maxLength: 500 })),
        item('maSoThue', 'Mã số thuế', text()),
      ),
      h(Button, { htmlType: 'submit', type: 'primary' }, 'Nộp hồ sơ'),
      h(Button, { onClick: () => window.forbidden.push('pay') }, 'Thanh toán'),
    ),
  );
}

createRoot(document.getElementById('root')).render(h(Page));
