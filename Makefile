# One word per thing a person does; `make` alone lists them.

PYTHON ?= python3
# Which data to build, and where the finished site goes.
DATA ?= $(or $(PORTAL_DATA),data)
SITE ?= $(or $(PORTAL_SITE),site)
# The editor's workbook: where it is written, and the one that came back.
OUT ?= so-bien-tap.xlsx
FILE ?= $(OUT)
site check confirm workbook take tidy serve bundle: export PORTAL_DATA := $(DATA)
site check serve bundle: export PORTAL_SITE := $(SITE)
# A folder made by `make wheels`: everything installs from it, with no internet.
export WHEELS
# The theme's announcement of its own end, printed at every build otherwise.
export NO_MKDOCS_2_WARNING := 1
# Else every process would compile our code again: some images of containers forbid to keep what was compiled.
unexport PYTHONDONTWRITEBYTECODE
# Node trusts its own list of authorities only, unless told of the system's.
export NODE_EXTRA_CA_CERTS ?= $(wildcard /etc/ssl/certs/ca-certificates.crt)

VENV := .venv/bin
SITE_READY := .venv/site.stamp
TEST_READY := .venv/test.stamp
BENCH_READY := .venv/bench.stamp
CHECKERS_READY := .venv/checkers.stamp
# What set-up put into .venv stands in its stamps: without an interpreter, or with some of it gone, it is set up anew.
$(shell cd .venv 2>/dev/null && { test -x bin/python && cat *.stamp | xargs ls -d || rm -f *.stamp pyvenv.cfg; } >/dev/null 2>&1)
LINT = $(VENV)/ruff check --quiet . && $(VENV)/ruff format --check --quiet .
TYPES = $(VENV)/mypy --no-error-summary $(wildcard model cache spreadsheets validation editing intake macros publishing \
	hooks.py preview.py environment deploy benchmarks)
# Two processes share the tests file by file.
PYTEST = $(VENV)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder
QUICK = $(addprefix tests/,model reading language rules editions gate documents commands editing intake macros environment)
NPM := $(VENV)/npm ci --prefix environment --ignore-scripts --no-audit --no-fund --loglevel error --cache

.PHONY: help site check confirm workbook take tidy serve quick test bench bundle wheels setup programs lock
.DEFAULT_GOAL := help

help: ## liệt kê các lệnh
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## */  make \1\t/' | expand -t 16

site: $(SITE_READY) ## cài đặt, kiểm dữ liệu, dựng cổng (DATA=thư mục dữ liệu SITE=nơi đặt)
	@$(VENV)/python -m publishing build

check: $(SITE_READY) ## chỉ kiểm dữ liệu (CHECK="--format …" đổi dạng báo cáo)
	@$(VENV)/python -m validation $(CHECK)

confirm: $(SITE_READY) ## ghi nhận dữ liệu vừa công bố; in mọi chỗ đã đổi so với lần trước
	@$(VENV)/python -m editing confirm

workbook: $(SITE_READY) ## ghi sổ biên tập để sửa bằng Excel (OUT=so-bien-tap.xlsx)
	@$(VENV)/python -m editing workbook $(OUT)

take: $(SITE_READY) ## nhận sổ biên tập: chạy thử và nêu mọi chỗ đổi, mọi chỗ sai (FILE=… ; thêm WRITE=1 để ghi)
	@$(VENV)/python -m editing take $(FILE) $(if $(WRITE),--write)

tidy: $(SITE_READY) ## đưa các bảng mà Excel đã lưu về dạng của cổng; chỗ đã mất chữ, mất số thì nêu tên và không ghi
	@$(VENV)/python -m editing tidy

serve: $(SITE_READY) ## xem thử, theo kịp mọi thay đổi của dữ liệu và trang
	@$(VENV)/python preview.py

quick: $(TEST_READY) ## soát mã và chạy các phép thử không cần dựng cổng, trình duyệt hay máy chủ (dưới một phút)
	@$(LINT)
	@$(TYPES)
	@$(PYTEST) -q -m "not slow" -p no:cacheprovider $(QUICK)

test: programs setup ## cài đặt cả trình duyệt, rồi chạy mọi phép thử (PYTEST_ARGS=...)
	@$(LINT)
	@$(TYPES)
	@$(PYTEST) $(PYTEST_ARGS)

bench: $(BENCH_READY) $(CHECKERS_READY) programs ## đo tốc độ, so với phần mềm khác (BENCH="mục… --quick|--large|--keep")
	@$(VENV)/python -m benchmarks $(BENCH)

bundle: $(SITE_READY) ## đóng gói để chép vào USB
	@$(VENV)/python -m publishing bundle

wheels: $(TEST_READY) ## tải sẵn mọi gói vào wheels/ để cài nơi không có internet (WHEELS=wheels)
	@$(PYTHON) -m environment.packages wheels
	@$(NPM) $(CURDIR)/wheels/npm >/dev/null

setup: $(TEST_READY) $(CHECKERS_READY) ## chỉ cài các gói, chưa chạy gì

programs: # the real programs the tests drive
	@$(PYTHON) -m environment.programs

lock: # renew the locks from the groups in pyproject.toml
	@$(PYTHON) -m environment.packages lock

$(SITE_READY): environment/site.txt environment/uv.txt environment/packages.py
	@$(PYTHON) -m environment.packages site

$(TEST_READY): environment/test.txt $(SITE_READY)
	@$(PYTHON) -m environment.packages test

$(BENCH_READY): environment/bench.txt $(TEST_READY)
	@$(PYTHON) -m environment.packages bench

$(CHECKERS_READY): environment/package-lock.json $(TEST_READY)
	@$(NPM) $(if $(WHEELS),$(abspath $(WHEELS))/npm --offline,.cache/npm) >/dev/null
	@touch $@
