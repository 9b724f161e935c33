import Workbooks
